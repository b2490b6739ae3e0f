//! The page may do what its features need, and nothing else.

use serde_json::json;

use crate::window::Window;

#[tokio::test(flavor = "multi_thread")]
async fn attack_35_prototypes_are_frozen_and_tauri_is_not_global() {
    let window = Window::first_start().await;
    let told = window
        .execute(
            "try { Object.prototype.polluted = true; } catch {}
            return [Object.isFrozen(Object.prototype), ({}).polluted === undefined, typeof window.__TAURI__];",
            vec![],
        )
        .await;
    assert_eq!(told, json!([true, true, "undefined"]));
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn attack_36_the_page_opens_no_other_window_and_goes_nowhere_else() {
    let window = Window::first_start().await;
    let before = window.client.current_url().await.unwrap();
    window
        .execute("window.open('https://example.org/'); return null", vec![])
        .await;
    assert_eq!(window.client.windows().await.unwrap().len(), 1);
    window
        .execute(
            "location.href = 'https://example.org/'; return null",
            vec![],
        )
        .await;
    window.settle().await;
    assert_eq!(window.client.current_url().await.unwrap(), before);
    window.client.close().await.unwrap();
}

/// The positive control of [`Window::assert_clean`]: each of these is seen.
#[tokio::test(flavor = "multi_thread")]
async fn attack_39_a_breach_of_the_policy_is_stopped_and_counted() {
    let window = Window::first_start().await;
    let told = window
        .execute(
            "try { return eval('1') } catch (error) { return error.name }",
            vec![],
        )
        .await;
    assert_eq!(told, "EvalError");
    window
        .execute(
            "const script = document.createElement('script');
            script.textContent = 'window.ran = true';
            document.head.append(script);
            const picture = new Image();
            picture.src = 'https://example.org/pixel.png';
            fetch('https://example.org/').catch(() => undefined);
            return null",
            vec![],
        )
        .await;
    window.settle().await;
    let told = window
        .execute(
            "return [window.ran === undefined, window.okicrmBreaches.map((breach) => breach.split(' ')[0])]",
            vec![],
        )
        .await;
    assert_eq!(told[0], true);
    let breaches = told[1].to_string();
    for directive in ["script-src", "img-src", "connect-src"] {
        assert!(breaches.contains(directive), "{directive} in {breaches}");
    }
    window.client.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn attack_37_a_plugin_that_the_page_may_not_use_refuses() {
    let window = Window::first_start().await;
    for name in [
        "plugin:dialog|open",
        "plugin:window|close",
        "plugin:webview|create_webview_window",
        "plugin:fs|read_text_file",
        "no_such_command",
    ] {
        assert!(window.command(name, json!({})).await.is_err(), "{name}");
    }
    window.end().await;
}
