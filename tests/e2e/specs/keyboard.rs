//! A morning's work with the keyboard alone: no pointer, and never without a focus to see.

use serde_json::json;

use crate::homes::empty_home;
use crate::window::Window;

const CONTROL: char = '\u{e009}';
const ENTER: char = '\u{e007}';
const RELEASE: char = '\u{e000}';
const TAB: char = '\u{e004}';

/// Where the focus is: `body` if nowhere, `hidden` if nobody could see it.
const FOCUS: &str = "const focused = document.activeElement;
    if (focused === null || focused === document.body) return 'body';
    const frames = [focused, focused.parentElement, focused.parentElement?.parentElement, ...focused.children];
    const isRinged = (one) => one !== null && getComputedStyle(one).outlineStyle !== 'none';
    const { width, height, top, bottom } = focused.getBoundingClientRect();
    const isOnScreen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    // In a field the caret shows where one is (WCAG 2.2, 2.4.7).
    const hasCaret = focused.matches('input, textarea') && getComputedStyle(focused).caretColor !== 'transparent';
    return (hasCaret || frames.some(isRinged)) && isOnScreen ? 'seen' : 'hidden: ' + focused.outerHTML.slice(0, 200)";

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_a_call_a_task_and_an_invoice_by_keyboard_alone() {
    let window = Window::open(empty_home().await).await;
    window
        .wait_until("return document.hasFocus()", json!(true))
        .await;

    step(&window, "nc", "new contact").await;
    window.find("textbox", "Name").await;
    step(&window, "Zita Quell", "name").await;
    step(&window, &ENTER.to_string(), "saved contact").await;
    window.wait_text("Zita Quell").await;
    window.wait_gone("dialog", "New contact").await;

    find(&window, "/^Zita Quell/").await;
    step(&window, &ENTER.to_string(), "contact").await;
    window.find("heading", "Zita Quell").await;

    step(&window, "l", "call").await;
    step(&window, "Wants an offer", "call written").await;
    step(&window, &format!("{CONTROL}{ENTER}{RELEASE}"), "call kept").await;
    window.wait_text("Call saved").await;

    // What was just written has the focus; Escape leaves the field, so that a letter is a shortcut again.
    window.type_keys("\u{e00c}").await;
    step(&window, "t", "task").await;
    step(&window, "call fri 2pm", "task written").await;
    step(&window, &ENTER.to_string(), "task kept").await;
    window.wait_text("was added").await;

    step(&window, &format!("{CONTROL}k{RELEASE}"), "palette again").await;
    step(&window, "New invoice", "action").await;
    window.find("option", "/^New invoice/").await;
    step(&window, &ENTER.to_string(), "new invoice").await;
    window.find("textbox", "Customer").await;
    reach(&window, "Customer").await;
    step(&window, "Zita", "customer").await;
    window.find("option", "/^Zita Quell/").await;
    step(&window, &ENTER.to_string(), "customer chosen").await;
    reach(&window, "What it is").await;
    step(&window, "Check-up", "line").await;
    reach(&window, "Price").await;
    step(&window, "60", "price").await;
    window.wait_text("Saved ").await;
    window.picture("by-keyboard").await;

    // Back to her page and to the draft, which has no number to be found by.
    find(&window, "/^Zita Quell/").await;
    step(&window, &ENTER.to_string(), "her page").await;
    window.find("heading", "Zita Quell").await;
    find(&window, "/^Draft/").await;
    window.picture("palette-with-draft").await;
    step(&window, &format!("\u{e015}{ENTER}"), "draft").await;
    window.find("textbox", "Customer").await;
    window.end().await;
}

/// Asks the palette for what has to do with Zita.
async fn find(window: &Window, wanted: &str) {
    step(window, &format!("{CONTROL}k{RELEASE}"), "palette").await;
    step(window, "Zita", "found").await;
    window.find("option", wanted).await;
}

/// Types, and looks where the focus is then.
async fn step(window: &Window, keys: &str, what: &str) {
    window.type_keys(keys).await;
    window.rest(what).await;
    // A dialog that closes gives the focus back when it has faded out.
    let mut focus = json!("");
    for _ in 0..40 {
        focus = window.execute(FOCUS, vec![]).await;
        if focus == "seen" {
            return;
        }
        window.settle().await;
    }
    window.picture("focus-lost").await;
    panic!("after “{what}” the focus is {focus}");
}

/// Goes on by Tab until a field of this name has the focus.
async fn reach(window: &Window, name: &str) {
    let script = "const one = document.activeElement;
        const labels = [...(one.labels ?? [])].map((label) => label.innerText.trim());
        return one.getAttribute('aria-label') === arguments[0] || labels.includes(arguments[0])";
    for _ in 0..60 {
        if window.execute(script, vec![json!(name)]).await == json!(true) {
            return;
        }
        window.type_keys(&TAB.to_string()).await;
    }
    window.picture("not-reached").await;
    panic!("Tab does not reach {name}");
}
