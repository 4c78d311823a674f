//! Bytes as the fragment of an address: what it names is shaped like an id, and what is written
//! says the same when it is read.

#![no_main]

use libfuzzer_sys::fuzz_target;
use source_comparison::state::LinkState;

fuzz_target!(|data: &[u8]| {
    let Ok(fragment) = core::str::from_utf8(data) else { return };
    let link = LinkState::parse(fragment);
    let ids = [&link.account, &link.claim, &link.near, &link.question];
    for id in ids.into_iter().flatten() {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        assert!((1..=64).contains(&id.len()) && id.bytes().all(plain), "{id:?} is no id");
    }
    // What is only ever asked for is not written.
    let told = LinkState { near: None, ..link };
    let written = told.to_fragment();
    assert_eq!(LinkState::parse(&written), told, "{written}");
    assert_eq!(LinkState::parse(&format!("#page=2&{written}")), told, "beside another's");
});
