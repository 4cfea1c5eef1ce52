//! The numbers of a comparison in columns, each of which sorts the rows.

use yew::prelude::*;

use super::footer::credit_line;
use super::{Dispatch, does};
use crate::state::Action;
use crate::view::{self, Credit, Direction, Head};

#[inline(never)] // Apart, it can come later.
pub(super) fn table(
    table: &view::Table,
    name: &str,
    source: Option<&Credit>,
    dispatch: &Dispatch,
) -> Html {
    let name = name.to_owned();
    let numbers = html! {
        <table class="numbers" part="table" aria-label={name.clone()}>
            <thead>
                <tr>
                    for (index, head) in table.heads.iter().enumerate() {
                        <th key={index} scope="col" aria-sort={sort(head)}>
                            <button type="button" onclick={does(dispatch, Action::Sort(head.next))}>
                                { &head.text }
                            </button>
                        </th>
                    }
                </tr>
            </thead>
            <tbody>
                for row in table.rows.iter() {
                    <tr key={row.id.as_str()} class={row.own.then_some("own")}>
                        <th scope="row">{ &row.name }</th>
                        for (index, cell) in row.cells.iter().enumerate() {
                            <td key={index}>{ cell }</td>
                        }
                    </tr>
                }
            </tbody>
        </table>
    };
    html! {
        <>
            if table.scrolls {
                <div class="scroll" role="region" aria-label={name} tabindex="0">{ numbers }</div>
            } else {
                { numbers }
            }
            if let Some(source) = source {
                <p class="source">{ credit_line(source) }</p>
            }
        </>
    }
}

fn sort(head: &Head) -> Option<&'static str> {
    head.sorted.map(|direction| match direction {
        Direction::Ascending => "ascending",
        Direction::Descending => "descending",
    })
}
