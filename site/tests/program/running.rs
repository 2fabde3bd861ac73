//! `erikti serve`.

use std::net::TcpListener;

use crate::place::{Place, Running, get};

fn free() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

#[test]
fn a_half_configured_site_does_not_start() {
    let place = Place::new();
    place.run(&["migrate"]).done();
    place.file("erikti.toml", "listen = '0.0.0.0:0'\n[mail]\naddress = 'mail.example:25'\n");
    let said = place.run(&["serve"]).refused().err;
    for lack in ["public_address", "mail.from", "administrator"] {
        assert!(said.contains(lack), "{lack}: {said}");
    }
}

#[test]
fn a_site_answers_in_public_and_in_private_and_ends_gently() {
    let place = Place::new();
    place.run(&["migrate"]).done();
    place.run(&["user", "add", "temir", "--name", "Temir", "--role", "administrator"]).done();
    let (public, private) = (free(), free());
    place.file("erikti.toml", &format!("listen = '{public}'\nprivate_listen = '{private}'\n"));

    let mut site = Running::start(place.erikti(&["serve"]));
    site.until("Ready");
    assert!(get(&public, "/kk").starts_with("HTTP/1.1 200"));
    assert!(get(&private, "/health").contains("ok"));
    assert!(get(&private, "/metrics").contains("erikti_requests_total"));
    assert!(!get(&public, "/metrics").starts_with("HTTP/1.1 200"), "figures are private");

    let taken = place.run(&["serve"]).refused().err;
    assert!(taken.contains(&public), "{taken}");
    assert_eq!(site.stop(), 0);
}
