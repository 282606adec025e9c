from __future__ import annotations

import pytest
from tokenizers import Tokenizer, models, normalizers

from hearsay.language.trained.features import tokenizer


@pytest.fixture(scope="session")
def by_letter(tmp_path_factory: pytest.TempPathFactory) -> Tokenizer:
    """A tokenizer of the trained one's form, for which each letter is a piece."""
    letters = [chr(n) for n in range(33, 127)] + list("“”’–…é")
    marks = ["[PAD]", "[UNK]", *letters, *(f"##{letter}" for letter in letters)]
    plain = Tokenizer(models.WordPiece(vocab={m: n for n, m in enumerate(marks)}, unk_token="[UNK]"))  # noqa: S106 a piece
    plain.normalizer = normalizers.BertNormalizer(lowercase=True)
    path = tmp_path_factory.mktemp("tokenizer") / "tokenizer.json"
    plain.save(str(path))
    return tokenizer(path)
