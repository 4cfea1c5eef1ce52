//! The numbers of a comparison in columns.

use yew::prelude::*;

use crate::view;

pub(super) fn table(table: &view::Table, name: &str) -> Html {
    let name = name.to_owned();
    html! {
        <table class="numbers" part="table" aria-label={name}>
            <thead>
                <tr>
                    for (index, head) in table.head.iter().enumerate() {
                        <th key={index} scope="col">{ head }</th>
                    }
                </tr>
            </thead>
            <tbody>
                for (index, row) in table.rows.iter().enumerate() {
                    <tr key={index} class={row.own.then_some("own")}>
                        <th scope="row">{ &row.name }</th>
                        for (index, cell) in row.cells.iter().enumerate() {
                            <td key={index}>{ cell }</td>
                        }
                    </tr>
                }
            </tbody>
        </table>
    }
}
