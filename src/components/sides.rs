//! What several subjects have: texts side by side, or lists by who has what.

use super::tag::{Tag, tag};
use crate::view;

#[inline(never)] // Apart, it can come later.
pub(super) fn sides(sides: &view::Sides) -> Tag {
    tag("dl class=sides part=sides").class_if("beside", sides.beside).each(&sides.sides, |side| {
        tag("div")
            .class_if("own", side.own)
            .child(tag("dt").text(&side.name))
            .each(&side.lines, |line| tag("dd").class_if("nothing", side.absent).text(line))
    })
}
