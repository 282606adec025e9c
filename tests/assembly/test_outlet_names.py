"""Names of outlets that are one, and names that only look alike."""

from __future__ import annotations

import pytest

from hearsay.assembly.names import host_key, initials_of, is_agency, is_proper, outlet_key


@pytest.mark.parametrize(
    "names",
    [
        ("Daily Mail", "the British Daily Mail", "MailOnline", "The Mail on Sunday", "DailyMail.com"),
        ("Al-Monitor", "the Al Monitor website", "almonitor"),
        ("Radio Free Europe/Radio Liberty", "RFE/RL", "RFERL"),
        ("Lagoon Herald", "The Lagoon Herald", "the Lagoon Herald newspaper", "Lagoon Herald online"),
        ("Associated Press", "the AP", "AP news agency"),
    ],
)
def test_these_are_one_outlet(names: tuple[str, ...]) -> None:
    assert len({outlet_key(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Daily Mail", "Daily Mirror"), ("Sky News", "Fox News"), ("Lagoon Herald", "Lagoon Post"), ("RT", "RTL")],
)
def test_these_are_two(one: str, other: str) -> None:
    assert outlet_key(one) != outlet_key(other)


@pytest.mark.parametrize("name", ["the newspaper", "The website", "a British paper", "US-based", "", "…", "2015"])
def test_this_names_no_outlet(name: str) -> None:
    assert outlet_key(name) == ""


@pytest.mark.parametrize(
    ("uri", "key"),
    [
        ("https://www.lagoon-herald.co.uk/x", "lagoonherald"),
        ("http://amp.lagoonherald.example/y", "lagoonherald"),
        ("https://somebody.blogspot.com/2014/01/x.html", ""),
        ("http://192.0.2.7/x", ""),
        ("reports/eels.txt", ""),
        ("-", ""),
    ],
)
def test_the_name_in_an_address(uri: str, key: str) -> None:
    assert host_key(uri) == key


def test_a_wire_is_known_by_the_lists() -> None:
    assert is_agency("Reuters")
    assert not is_agency("Lagoon Herald")
    assert not is_agency(None)


def test_proper_names_and_initials() -> None:
    assert is_proper("the Lagoon Herald")
    assert not is_proper("an unlicensed site in Kouta")
    assert initials_of("Gulf International News Agency") == "gina"
    assert initials_of("Gulf Wire") == ""
