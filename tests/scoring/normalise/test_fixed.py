import numpy as np
import pytest

from coscore.scoring.normalise import Ruler, normalise, undefined


def scores(ruler: Ruler, *values: float) -> list[float]:
    out = np.empty(len(values))
    normalise(np.array(values, float), ruler, out)
    return out.tolist()


UP = Ruler("goalposts", ((20.0, 0.0), (70.0, 100.0)))
DOWN = Ruler("goalposts", ((70.0, 0.0), (20.0, 100.0)))
STEPS = Ruler("steps", ((1.0, 20.0), (5.0, 60.0), (10.0, 100.0)))
POINTS = Ruler("points", ((0.0, 10.0), (10.0, 60.0), (20.0, 100.0)))


@pytest.mark.parametrize(
    ("ruler", "value", "score"),
    [
        (UP, 45, 50),
        (UP, 20, 0),
        (UP, 70, 100),
        (UP, 80, 100),
        (UP, 10, 0),
        (UP._replace(held=False), 80, 120),
        (UP._replace(held=False), 10, -20),
        (UP._replace(clip=(0.0, 45.0)), 70, 50),
        (DOWN, 45, 50),
        (DOWN, 70, 0),
        (DOWN, 20, 100),
        (STEPS, 0.9, 0),
        (STEPS, 1, 20),
        (STEPS, 9.99, 60),
        (STEPS, 10, 100),
        (STEPS, sum([0.1] * 50), 60),
        (POINTS, 5, 35),
        (POINTS, 15, 80),
        (POINTS, -3, 10),
        (POINTS, 30, 100),
        (Ruler("as_is"), 123.4, 123.4),
    ],
    ids=[
        "goalposts: half way",
        "goalposts: worst",
        "goalposts: best",
        "goalposts: beyond the best is held",
        "goalposts: below the worst is held",
        "goalposts without clip: beyond the best",
        "goalposts without clip: below the worst",
        "the value is clipped first",
        "less is better: half way",
        "less is better: worst",
        "less is better: best",
        "steps: below the first",
        "steps: on the first",
        "steps: just below a step",
        "steps: on the last",
        "steps: a sum that binary holds a hair below the step",
        "points: between two",
        "points: between the next two",
        "points: level before the first",
        "points: level after the last",
        "as is: even off the scale",
    ],
)
def test_a_value_becomes_a_score(ruler: Ruler, value: float, score: float) -> None:
    assert scores(ruler, value) == [score]


@pytest.mark.parametrize("best", [3, 7, 30, 49, 97])
def test_whole_numbers_score_the_nearest_double_to_the_exact_share(best: int) -> None:
    ruler = Ruler("goalposts", ((0.0, 0.0), (float(best), 100.0)))
    assert scores(ruler, *range(best + 1)) == [100 * value / best for value in range(best + 1)]


@pytest.mark.parametrize("ruler", [UP, DOWN, STEPS, POINTS, Ruler("as_is")], ids=lambda ruler: ruler.method)
def test_nan_has_no_score(ruler: Ruler) -> None:
    assert np.isnan(scores(ruler._replace(clip=(0.0, 50.0)), np.nan)).all()


def test_zero_of_a_reversed_ruler_has_no_sign() -> None:
    assert not np.signbit(scores(DOWN, 70, 90)).any()


@pytest.mark.parametrize(
    ("transform", "knots", "value", "score"),
    [
        ("ln", (np.log(100), np.log(10_000)), 1000, 50),
        ("log10", (0, 2), 10, 50),
        ("ln1p", (0, np.log(8)), 1, 100 / 3),
        ("sqrt", (0, 10), 25, 50),
    ],
)
def test_the_transform_comes_before_the_goalposts(
    transform: str, knots: tuple[float, float], value: float, score: float
) -> None:
    ruler = Ruler("goalposts", ((knots[0], 0.0), (knots[1], 100.0)), transform=transform)
    assert scores(ruler, value) == pytest.approx([score])


@pytest.mark.parametrize(
    ("transform", "value", "nowhere"),
    [
        ("ln", 0, True),
        ("ln", 0.1, False),
        ("log10", -1, True),
        ("ln1p", 0, False),
        ("ln1p", -1, True),
        ("sqrt", 0, False),
        ("sqrt", -0.1, True),
        ("", -5, False),
    ],
)
def test_where_a_transform_is_undefined(transform: str, value: float, nowhere: bool) -> None:  # noqa: FBT001
    assert undefined(np.array([value, np.nan]), Ruler("as_is", transform=transform)).tolist() == [nowhere, False]


def test_a_clip_may_lift_a_value_to_where_the_transform_is_defined() -> None:
    assert not undefined(np.array([0.0]), Ruler("as_is", transform="ln", clip=(1.0, 10.0))).any()


BAND = Ruler("target_band", ((104.0, 20.0), (126.0, 100.0)))
RATIO = Ruler("target_ratio", ((50.0, 100.0), (60.0, 120.0)))


@pytest.mark.parametrize(
    ("ruler", "value", "score"),
    [
        (BAND, 104, 20),
        (BAND, 115, 60),
        (BAND, 126, 100),
        (BAND, 90, 20),
        (BAND, 300, 100),
        (BAND._replace(knots=((126.0, 20.0), (104.0, 100.0))), 115, 60),
        (BAND._replace(knots=((126.0, 20.0), (104.0, 100.0))), 130, 20),
        (RATIO, 25, 50),
        (RATIO, 55, 110),
        (RATIO, 100, 120),
        (RATIO, -3, 0),
        (RATIO, 0, 0),
        (RATIO._replace(down=True), 100, 50),
        (RATIO._replace(down=True), 40, 120),
        (RATIO._replace(down=True), 0, 120),
        (RATIO._replace(down=True), -3, 120),
        (Ruler("pass_fail", ((3.0, 100.0),)), 3, 100),
        (Ruler("pass_fail", ((3.0, 100.0),)), 2.9, 0),
        (Ruler("pass_fail", ((0.3, 100.0),)), 0.1 * 3 - 1e-16, 100),
        (Ruler("pass_fail", ((3.0, 100.0),), down=True), 3, 100),
        (Ruler("pass_fail", ((3.0, 100.0),), down=True), 3.1, 0),
        (Ruler("distance_to_target", ((50.0, 100.0),)), 75, 150),
        (Ruler("distance_to_target", ((50.0, 100.0),)), -5, -10),
        (Ruler("distance_to_target", ((50.0, 100.0),), down=True), 100, 50),
    ],
    ids=[
        "band: low",
        "band: half way",
        "band: high",
        "band: below",
        "band: above",
        "reversed band: half way",
        "reversed band: worse",
        "ratio: half",
        "ratio: above the target, below the cap",
        "ratio: the cap",
        "ratio: less than nothing",
        "ratio: nothing",
        "less is better: twice the target",
        "less is better: the cap",
        "less is better: nothing",
        "less is better: less than nothing",
        "pass: on the target",
        "fail: below",
        "pass: a hair below",
        "less is better: pass",
        "less is better: fail",
        "distance: no cap",
        "distance: below nothing",
        "distance, less is better",
    ],
)
def test_a_value_is_held_against_a_target(ruler: Ruler, value: float, score: float) -> None:
    assert scores(ruler, value) == [pytest.approx(score, abs=1e-12)]


@pytest.mark.parametrize("ruler", [BAND, RATIO, RATIO._replace(down=True), Ruler("pass_fail", ((3.0, 100.0),))])
def test_nan_is_held_against_no_target(ruler: Ruler) -> None:
    assert np.isnan(scores(ruler, np.nan)).all()


def test_a_distance_to_nothing_has_no_score() -> None:
    assert np.isnan(scores(Ruler("distance_to_target", ((50.0, 100.0),), down=True), 0, -1)).all()
