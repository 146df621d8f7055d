"""Fine-tunes sentence encoders on every labelled text, and writes their opinion of all texts. Runs on a GPU.

    python -m ml.training.teacher.learn tokens BUNDLE WORK ENCODER ...
    python -m ml.training.teacher.learn teach BUNDLE WORK ENCODER FOLD SECONDS

The first command cuts the texts into pieces, once for each encoder. The second one trains one encoder without the
sources of one fold for at most SECONDS, and writes WORK/<encoder>-<fold>.npy: a row a text and a column a head,
probabilities as bytes. Needs ml/requirements-teacher.txt. Sums on a GPU have no fixed order, so a second run gives
slightly other opinions; what the project keeps of them is fixed in ml/training/soft_labels.
"""

from __future__ import annotations

import json
import random
import sys
import time
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as functional
from tokenizers import Tokenizer
from torch import nn

from ml.training.soft_labels import FOLDS
from ml.training.teacher import encoders
from ml.training.teacher.texts import read_bundle

MOST_PIECES = 80
TOKENS_A_BATCH = {"minilm": 12_000, "e5": 12_000}
RATES = {"minilm": 2e-4, "e5": 1.5e-4}
EPOCHS = {"minilm": 3, "e5": 2}
TEXTS_AT_ONCE = 100_000
WARM_UP = 0.06
DROPOUT = 0.1
SEED = 11
MAIN_SOURCE = "goemotions"
PREFIX = {"minilm": "", "e5": "query: "}


class Layer(nn.Module):
    """One layer of a BERT encoder."""

    def __init__(self, weights: dict[str, Any], number: int, heads: int) -> None:
        super().__init__()
        self.heads = heads

        def linear(*names: str) -> nn.Linear:
            matrix = np.concatenate([weights[f"{number}.{name}.w"] for name in names])
            made = nn.Linear(matrix.shape[1], matrix.shape[0])
            made.weight.data = torch.from_numpy(matrix).float()
            made.bias.data = torch.from_numpy(np.concatenate([weights[f"{number}.{n}.b"] for n in names])).float()
            return made

        self.qkv, self.out, self.up, self.down = linear("q", "k", "v"), linear("ao"), linear("fi"), linear("fo")
        self.norms = nn.ModuleList([norm(weights, f"{number}.aln"), norm(weights, f"{number}.oln")])

    def forward(self, hidden: Any, mask: Any) -> Any:
        rows, length, width = hidden.shape
        q, k, v = self.qkv(hidden).view(rows, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        seen = self.out(seen.transpose(1, 2).reshape(rows, length, width))
        hidden = self.norms[0](hidden + functional.dropout(seen, DROPOUT, self.training))
        inner = self.down(functional.gelu(self.up(hidden)))
        return self.norms[1](hidden + functional.dropout(inner, DROPOUT, self.training))


def norm(weights: dict[str, Any], name: str) -> nn.LayerNorm:
    """A layer norm with the given weights."""
    made = nn.LayerNorm(len(weights[f"{name}.w"]), eps=1e-12)
    made.weight.data = torch.from_numpy(weights[f"{name}.w"]).float()
    made.bias.data = torch.from_numpy(weights[f"{name}.b"]).float()
    return made


class Teacher(nn.Module):
    """An encoder with one output a head, and an offset for each source and head: the sources differ in their shares."""

    def __init__(self, weights: dict[str, Any], settings: dict[str, Any], heads: int, sources: int) -> None:
        super().__init__()
        self.word = nn.Embedding.from_pretrained(torch.from_numpy(weights["word"]).float(), freeze=False)
        self.position = nn.Parameter(torch.from_numpy(weights["position"] + weights["type"]).float())
        self.first = norm(weights, "norm")
        self.layers = nn.ModuleList([Layer(weights, n, settings["heads"]) for n in range(settings["layers"])])
        self.read = nn.Linear(weights["word"].shape[1], heads)
        self.offsets = nn.Parameter(torch.zeros(sources, heads))

    def forward(self, pieces: Any, mask: Any, sources: Any) -> Any:
        hidden = self.first(self.word(pieces) + self.position[: pieces.shape[1]])
        hidden = functional.dropout(hidden, DROPOUT, self.training)
        for layer in self.layers:
            hidden = layer(hidden, mask[:, None, None, :])
        shares = mask.unsqueeze(2).to(hidden.dtype)
        mean = (hidden * shares).sum(1) / shares.sum(1)
        return self.read(functional.dropout(mean, DROPOUT, self.training)) + self.offsets[sources]


def write_pieces(bundle: Path, work: Path, encoder: str) -> None:
    """Cuts every text into the pieces of an encoder."""
    content = read_bundle(bundle)
    texts = [PREFIX[encoder] + row[0] for row in (*content["taught"], *content["posts"])]
    tokenizer = Tokenizer.from_file(str(bundle / f"{encoder}.tokenizer.json"))
    settings = json.loads((bundle / f"{encoder}.json").read_text())
    pieces = [
        [settings["begin"], *each.ids[: MOST_PIECES - 2], settings["end"]]
        for start in range(0, len(texts), TEXTS_AT_ONCE)
        for each in tokenizer.encode_batch_fast(texts[start : start + TEXTS_AT_ONCE], add_special_tokens=False)
    ]
    ends = np.cumsum([len(each) for each in pieces])
    flat = np.fromiter(chain.from_iterable(pieces), dtype=np.int32, count=int(ends[-1]))
    np.savez(work / f"{encoder}.pieces.npz", flat=flat, ends=ends)
    print(encoder, len(pieces), "texts", ends[-1], "pieces", flush=True)


class Batches:
    """Batches of texts of like length, on the device."""

    def __init__(self, work: Path, encoder: str, pad: int, device: str) -> None:
        stored = np.load(work / f"{encoder}.pieces.npz")
        ends = stored["ends"]
        self.starts = np.concatenate([[0], ends[:-1]])
        self.lengths = np.diff(np.concatenate([[0], ends]))
        self.flat = torch.from_numpy(stored["flat"]).to(device)
        self.most, self.pad, self.device = TOKENS_A_BATCH[encoder], pad, device

    def of(self, rows: Any, rng: random.Random | None) -> list[Any]:
        """The rows in batches; with `rng` in random order."""
        noise = np.zeros(len(rows)) if rng is None else np.array([rng.random() * 4 for _ in rows])
        ordered = rows[np.argsort(self.lengths[rows] + noise, kind="stable")]
        batches, start = [], 0
        while start < len(ordered):
            stop = start + 1
            while stop < len(ordered) and (stop + 1 - start) * self.lengths[ordered[stop]] <= self.most:
                stop += 16
            stop = min(stop, len(ordered))
            batches.append(ordered[start:stop])
            start = stop
        if rng is not None:
            rng.shuffle(batches)
        return batches

    def pieces(self, rows: Any) -> tuple[Any, Any]:
        """The pieces of the rows and which of them are real."""
        length = -(-int(self.lengths[rows].max()) // 8) * 8
        starts = torch.from_numpy(self.starts[rows]).to(self.device, non_blocking=True)
        lengths = torch.from_numpy(self.lengths[rows]).to(self.device, non_blocking=True)
        places = torch.arange(length, device=self.device)
        mask = places[None, :] < lengths[:, None]
        at = (starts[:, None] + places).clamp(max=len(self.flat) - 1)
        return torch.where(mask, self.flat[at], self.pad), mask


def teach(bundle: Path, work: Path, encoder: str, fold: str, seconds: float) -> None:
    """Trains one teacher without the sources of one fold, and writes its opinion of every text."""
    torch.manual_seed(SEED)
    rng = random.Random(SEED)  # noqa: S311 (no secret)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    content = read_bundle(bundle)
    taught, posts, heads, sources = content["taught"], content["posts"], content["heads"], content["sources"]
    settings = json.loads((bundle / f"{encoder}.json").read_text())
    batches = Batches(work, encoder, settings["pad"], device)
    english = encoder == "minilm"
    source = np.array([row[2] for row in taught])
    left_out = [number for number, name in enumerate(sources) if name in FOLDS[fold]]
    known = ~np.isin(source, left_out) & np.array([bool(row[4]) and (row[1] == "en" or not english) for row in taught])
    labels = torch.zeros(len(taught), len(heads))
    weights = torch.zeros(len(taught), len(heads))
    for number, row in enumerate(taught):
        for head, label, weight in row[4]:
            labels[number, head], weights[number, head] = label, weight
    labels, weights, source_of = labels.to(device), weights.to(device), torch.from_numpy(source).to(device)
    model = Teacher(encoders.load(bundle / f"{encoder}.npz"), settings, len(heads), len(sources)).to(device)
    decayed = [value for value in model.parameters() if value.ndim > 1]
    plain = [value for value in model.parameters() if value.ndim <= 1]
    groups = [{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=RATES[encoder], fused=device == "cuda")
    rows = np.flatnonzero(known)
    planned = EPOCHS[encoder] * len(batches.of(rows, None))
    started, step, losses = time.monotonic(), 0, []
    model.train()
    for epoch in range(EPOCHS[encoder]):
        for chosen in batches.of(rows, rng):
            progress = max(step / planned, (time.monotonic() - started) / seconds)
            if progress >= 1:
                break
            rate = RATES[encoder] * min(1.0, progress / WARM_UP, (1 - progress) / (1 - WARM_UP))
            for group in optimizer.param_groups:
                group["lr"] = rate
            at = torch.from_numpy(chosen).to(device)
            pieces, mask = batches.pieces(chosen)
            with torch.autocast(device, dtype=torch.bfloat16):
                logits = model(pieces, mask, source_of[at])
            loss = functional.binary_cross_entropy_with_logits(
                logits.float(), labels[at], weight=weights[at], reduction="sum"
            ) / len(chosen)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            losses.append(loss.detach())
        if losses:
            mean = torch.stack(losses[-300:]).mean().item()
            print(encoder, fold, "epoch", epoch, "step", step, "of", planned, f"loss {mean:.4f}",
                  f"{time.monotonic() - started:.0f} s", flush=True)  # fmt: skip
    model.eval()
    languages = [row[1] for row in (*taught, *posts)]
    judged = np.array([number for number, language in enumerate(languages) if language == "en" or not english])
    opinions = np.zeros((len(languages), len(heads)), dtype=np.uint8)
    main_source = sources.index(MAIN_SOURCE)
    with torch.inference_mode(), torch.autocast(device, dtype=torch.bfloat16):
        for chosen in batches.of(judged, None):
            pieces, mask = batches.pieces(chosen)
            as_main = torch.full((len(chosen),), main_source, device=device)
            chances = torch.sigmoid(model(pieces, mask, as_main).float())
            opinions[chosen] = (chances * 255).round().byte().cpu().numpy()
    np.save(work / f"{encoder}-{fold}.npy", opinions)
    print(encoder, fold, "done", f"{time.monotonic() - started:.0f} s", flush=True)


def main(arguments: list[str]) -> None:
    """See the top of the file."""
    command, bundle, work = arguments[0], Path(arguments[1]), Path(arguments[2])
    work.mkdir(exist_ok=True, parents=True)
    if command == "tokens":
        for encoder in arguments[3:]:
            write_pieces(bundle, work, encoder)
    else:
        teach(bundle, work, arguments[3], arguments[4], float(arguments[5]))


if __name__ == "__main__":
    main(sys.argv[1:])
