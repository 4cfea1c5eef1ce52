//! Lines over the years, their names at their ends, and what each place has in a year.
//!
//! The lines stretch with the drawing; texts, dots and rules do not, and stand at shares of it.

use yew::prelude::*;

use super::{Dispatch, hit, lines};
use crate::format::Direction;
use crate::state::Action;
use crate::view::{self, Tick};

#[inline(never)] // Apart, it can come later.
pub(super) fn trend(trend: &view::Trend, fact: usize, dispatch: &Dispatch) -> Html {
    let height = trend.height.to_string();
    let time = trend.time;
    let (start, end, near, far, text) = match trend.direction {
        Direction::Ltr => ("0", "100%", "0.15em", "0.8em", "1em"),
        Direction::Rtl => ("100%", "0", "-0.15em", "-0.8em", "-1em"),
    };
    html! {
        <div class="trend" part="trend">
            <div class="chart">
                <svg class="ticks" width={trend.gutter.to_string()} height={height.clone()} aria-hidden="true">
                    for tick in trend.ticks.iter() {
                        { tick_label(tick, end) }
                    }
                </svg>
                <svg class="plot" height={height.clone()} role="img" aria-label={trend.summary.clone()}>
                    for tick in trend.ticks.iter() {
                        <line key={tick.label.as_str()} class="grid" x2="100%"
                            y1={tick.at.to_string()} y2={tick.at.to_string()} />
                    }
                    if let Some(rule) = trend.rule {
                        <line class="goal" x2="100%" y1={rule.to_string()} y2={rule.to_string()} />
                    }
                    if let Some(cursor) = trend.cursor {
                        <line class="cursor" x1={cursor.to_string()} x2={cursor.to_string()} y2="100%" />
                    }
                    // The subject's line lies over the others.
                    for (index, line) in trend.lines.iter().enumerate().rev() {
                        <g key={line.id.as_str()} class={classes!("line", dash(index), line.own.then_some("own"))}>
                            if let Some((x, y)) = line.thread {
                                <line class="thread" x1={x.to_string()} y1={y.to_string()} x2={end} y2={y.to_string()} />
                            }
                            <svg viewBox="0 0 10000 10000" preserveAspectRatio="none">
                                for (index, points) in line.stretches.iter().enumerate() {
                                    <polyline key={index} points={points.clone()} />
                                }
                            </svg>
                            for (index, (x, y)) in line.dots.iter().enumerate() {
                                <circle key={index} cx={x.to_string()} cy={y.to_string()} r="2.5" />
                            }
                        </g>
                    }
                    { hit(dispatch, fact, trend.direction, move |at| time.at(time.year(at)), move |at| Some(Action::Move(time.year(at)))) }
                </svg>
                <svg class="ends" width={trend.room.to_string()} {height} aria-hidden="true">
                    for label in trend.labels.iter() {
                        <svg key={label.id.as_str()} x={start}>
                            <line x1={near} x2={far} y1={label.of.to_string()} y2={label.top.to_string()} />
                            { lines(label, text, "start") }
                        </svg>
                    }
                </svg>
                <p class="years" aria-hidden="true">
                    <span>{ &trend.first }</span><span>{ &trend.last }</span>
                </p>
            </div>
            <p class="readout" part="readout">
                <b>{ &trend.year }</b>
                for read in trend.readout.iter() {
                    <span key={read.id.as_str()} class={read.own.then_some("own")}>
                        { " " }{ &read.name }{ " " }<b>{ &read.value }</b>
                    </span>
                }
            </p>
        </div>
    }
}

/// How a line is drawn, so that those that cross can be told apart: the subject's is known by its
/// colour, and the first of the others needs no dashes.
fn dash(index: usize) -> Option<&'static str> {
    let other = index.checked_sub(1)?;
    ["dash-1", "dash-2", "dash-3"].get((other % 4).checked_sub(1)?).copied()
}

/// A number in the margin, in lines that end at the drawing.
fn tick_label(tick: &Tick, end: &'static str) -> Html {
    html! {
        <svg key={tick.label.as_str()} y={tick.at.to_string()}>
            <text text-anchor="end" dominant-baseline="central">
                for (index, line) in tick.lines.iter().enumerate() {
                    <tspan key={index} x={end} dy={(index > 0).then_some("1.1em")}>{ line }</tspan>
                }
            </text>
        </svg>
    }
}
