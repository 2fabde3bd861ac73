//! Documents that are drawn from the code: a test finds those that are not.

/// Goes on only if the file is what was drawn. With the variable `UPDATE` it is written instead.
#[track_caller]
#[expect(clippy::disallowed_methods, reason = "asked for by whoever runs the tests")]
pub fn assert_fresh(path: &str, drawn: &str) {
    if std::env::var("UPDATE").is_ok_and(|it| it == "1") {
        std::fs::write(path, drawn).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == drawn, "{path} is not what is drawn now; run the tests with UPDATE=1");
}
