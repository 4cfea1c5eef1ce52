//! Any bytes as the JSON of a card: they are read, looked at in ways that the bytes choose, and one in
//! sixteen is drawn. What holds for every card is in `src/tests/look.rs`.
//!
//! `make fuzz` runs it.
#![no_main]

use fact_box::tests::look::{draw, look, plain};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(json) = std::str::from_utf8(bytes) else {
        return;
    };
    for problem in fact_box::problems(json, None, "en") {
        plain(&problem.path);
        plain(&problem.message);
        plain(problem.hint.as_deref().unwrap_or_default());
        assert!(json.get(problem.start.offset..problem.end.offset).is_some(), "a part of the text");
    }
    let seed = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    look(json, seed, 3);
    if seed % 16 == 0 {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.expect("a runtime").block_on(draw(json));
    }
});
