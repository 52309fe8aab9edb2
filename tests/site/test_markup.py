"""What the HTML checker says is put down to the theme only where it is the theme's, to the letter."""

import pytest

from tests.site.markup import Message, of_the_theme

SWITCH = (
    "Attribute “autocomplete” is only allowed when the input type is “color”, “date”, “datetime-local”, “email”, "
    "“hidden”, “month”, “number”, “password”, “range”, “search”, “tel”, “text”, “time”, “url”, or “week”."
)
LABEL = "The value of the “for” attribute of the “label” element must be the ID of a non-hidden form control."


@pytest.mark.parametrize(
    ("text", "before", "element", "theirs"),
    [
        (
            SWITCH,
            "<body>",
            '<input class="md-toggle" data-md-toggle="search" id="__search" autocomplete="off">',
            True,
        ),
        (LABEL, "", '<label class="md-nav__title"\n for="__toc">', True),
        (LABEL, "", '<label class="md-nav__title" for="other">', False),
        (LABEL, '<label class="md-nav__title" for="__toc">', '<label for="x">', False),
        (SWITCH, "", '<input type="checkbox" autocomplete="off">', False),
        (SWITCH, "", '<input class="md-toggle" data-md-toggle=""><input autocomplete="off">', False),
        ("Stray end tag “p”.", "", '<label class="md-nav__title" for="__toc">', False),
        (LABEL + " More.", "", '<label class="md-nav__title" for="__toc">', False),
    ],
)
def test_a_message_is_the_themes_only_at_its_own_element(
    text: str, before: str, element: str, theirs: bool
) -> None:
    message: Message = {
        "message": text, "extract": f"{before}{element}</p>", "hiliteStart": len(before), "hiliteLength": len(element),
    }  # fmt: skip
    assert of_the_theme(message) is theirs
