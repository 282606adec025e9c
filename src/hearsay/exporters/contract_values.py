"""The contract's form of the values: amounts, times, places, goods. Numbers are strings that hold exact decimals."""

from __future__ import annotations

from decimal import Decimal

from hearsay.exporters.arithmetic import yearly
from hearsay.model import Commodity, Listed, Money, Place, Quantity, Span, Time
from hearsay.money.actors import Parties
from hearsay.money.conversion import Conversion
from hearsay.money.rate import Rate
from hearsay.values import Amount, Interval, plain

Record = dict[str, object]


def span_record(span: Span) -> Record:
    """A quoted span."""
    return {"start": span.start, "end": span.end, "text": span.text}


def digits(number: Decimal | None) -> str | None:
    """A decimal as a string of digits, None as itself."""
    return None if number is None else plain(number)


def mention_value(value: Quantity | Time | Place | Commodity | Listed | None) -> Record | None:
    """What a mention means, in the form that its kind has."""
    match value:
        case Quantity():
            return _quantity(value)
        case Time():
            return {
                "earliest": value.earliest,
                "latest": value.latest,
                "precision": value.precision,
                "relative": value.relative,
            }
        case Place():
            return _place(value)
        case Commodity():
            return {"name": value.name, "stream": value.stream}
        case Listed():
            return {"name": value.name, "list": value.list}
        case None:
            return None


def _place(place: Place) -> Record:
    """A place. Degrees are numbers, as every map wants them: five decimals survive a float."""
    return {
        "name": place.name,
        "country": place.country,
        "level": place.level,
        "lat": None if place.lat is None else float(place.lat),
        "lon": None if place.lon is None else float(place.lon),
        "admin": place.admin,
        "record": place.record,
        "because": place.because,
        "alternatives": list(place.alternatives),
        "metonym": place.metonym,
    }


def _quantity(quantity: Quantity) -> Record:
    low, high = quantity.amount.interval.low, quantity.amount.interval.high
    return {
        "kind": quantity.kind,
        "low": digits(low),
        "high": digits(high),
        "value": digits(low) if low == high else None,
        "bound": quantity.amount.bound,
        "unit": quantity.amount.unit,
        "per": quantity.amount.per,
        "of": quantity.of,
    }


def money_record(money: Money, conversion: Conversion, parties: Parties) -> Record:
    """A money statement with its amounts laid flat; payer and payee are mention ids.

    The contract knows no "order_of_magnitude": such a bound is given as "vague" and named in "bound_detail".
    """
    rough = money.amount.bound == "order_of_magnitude"
    return {
        "id": money.id,
        **span_record(money),
        "kind": money.kind,
        "measure": money.measure,
        "low": digits(money.amount.interval.low),
        "high": digits(money.amount.interval.high),
        "bound": "vague" if rough else money.amount.bound,
        "currency": money.amount.unit,
        "per": money.amount.per,
        "scope": money.scope,
        **_sides("annual", yearly(money)),
        **_sides("usd_annual", conversion.dollars(yearly(money))),
        "fx": _exchange(conversion),
        "bound_detail": money.amount.bound if rough else None,
        "basis": list(money.basis),
        "equivalent": _equivalent(money.equivalent),
        **_sides("usd", conversion.dollars(money.amount.interval)),
        "fx_because": conversion.because,
        "nominal": money.nominal,
        "derived": list(money.derived),
        "payer": [mention.id for mention in parties.payer],
        "payee": [mention.id for mention in parties.payee],
        "because": money.because,
        "by": money.by,
    }


def _exchange(conversion: Conversion) -> Record | None:
    """The rate with its date and source; null for a sum in dollars, and for one that stays unconverted."""
    if conversion.rate is None:
        return None
    street = conversion.parallel
    return {**_rate(conversion.rate), "parallel": _rate(street) if street else None}


def _rate(rate: Rate) -> Record:
    return {
        "rate": digits(rate.usd),
        "date": rate.date,
        "source": rate.source,
        "quoted": rate.quoted,
        "basis": rate.basis,
        "approximate": rate.approximate,
    }


def _sides(name: str, interval: Interval) -> Record:
    return {f"{name}_low": digits(interval.low), f"{name}_high": digits(interval.high)}


def _equivalent(amount: Amount | None) -> Record | None:
    if amount is None:
        return None
    low, high = digits(amount.interval.low), digits(amount.interval.high)
    return {"low": low, "high": high, "bound": amount.bound, "currency": amount.unit, "per": amount.per}
