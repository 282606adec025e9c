"""Which revenue stream a statement is about, and why.

Its own words speak first: a stream word counts 1 to 3 as its line says, a good counts 1. A dealing (sells, smuggles,
taxes ...), a sum or an armed group in the same statement adds 1 to each stream that is named; a stream needs 2 to
count, so that an oil painting is no trade in oil. The heaviest wins, the earlier of two equals. In a text that is
plainly about one trade a single word of that trade is enough, and a weak word of another trade is not. Words for income
as a whole count only where no single stream is named, unless they say so plainly ("its entire income").

What a text is about is chosen by all its words together: the trades and goods that it names, and the everyday words
that reports on one trade share and others do not (a scar, a waybill, a password: the term list `stream_hints`), so that
a text is known for what it is where it never names its trade. The trade that most different words in most sentences
speak for is the subject (breadth.py), each word counted once, those of the opening twice; what goes with every trade
(levies, laundering, arms ...) counts less; a text that plainly speaks of many trades has no subject.

Where a list would have no end, phrases tell by how their words go together (phrases.toml): "fake Swiss degrees", "take
900 francs from every ferry", "washed $3 million". Some hold a trade's word and speak of none ("olive oil", "a fuel
bill"). What goes with every trade (levies at the road, money made clean, protection, gifts, a whole income ...) is told
by who acts, what passes hands and for what (sides.toml): such a phrase is certain where it stands, and tells little of
what the text is about.

A levy and protection are told apart by the whole text (levies.py): what both might be said with is heard as the one.
Goods that a text names only as what a levy is taken on speak for no trade. A text that speaks plainly of crime that
pays, by several words of the term list `illicit`, and of no listed trade, is on a trade of its own, `other`.

A statement without such words is about no stream where it speaks of something beside the trade (a court, a paper, a
quarrel, the speaker: the term list `asides` and the phrases of beside.toml; what the law has not done, and fines). A
harm is told as such also where an everyday word of the trade stands beside it. Around a statement, whoever speaks is
not what is spoken of. Else it takes the stream of the sentence that it stands in where it holds a sum or points back
("they", "the trade"), of what was said just before where it points back, or of the text where that is plainly about one
trade; the reason is kept in words. Beside a word of the subject, however faint, another trade needs a certain word or a
good that somebody deals in; a levy needs less, for it is taken on any trade.
"""

from __future__ import annotations

from hearsay.reading.streams.about import About, Streams

__all__ = ["About", "Streams"]
