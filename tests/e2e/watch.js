// From now on every breach of the policy, every error that nobody caught and every command is counted; breaches
// that happened before are told too.
if (window.okicrmBreaches === undefined) {
  const breaches = [];
  const note = (directive, blocked) => breaches.push(`${directive} ${blocked}`);
  Object.defineProperty(window, "okicrmBreaches", { value: breaches });
  document.addEventListener("securitypolicyviolation", (event) => {
    note(event.effectiveDirective, event.blockedURI || event.sourceFile);
  });
  if (window.ReportingObserver !== undefined) {
    const observer = new ReportingObserver(
      (reports) => reports.forEach(({ body }) => note(body.effectiveDirective, body.blockedURL)),
      { buffered: true, types: ["csp-violation"] },
    );
    observer.observe();
  }
  const errors = [];
  Object.defineProperty(window, "okicrmErrors", { value: errors });
  // A resize that is told one frame later is no fault (w3.org/TR/resize-observer, 3.3.3), though it is told as one.
  const isResizeToldLater = (message) => message.startsWith("ResizeObserver loop");
  window.addEventListener("error", (event) => {
    const message = String(event.message);
    if (!isResizeToldLater(message)) errors.push(message);
  });
  window.addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));

  // Commands go to the shell by fetch, under its own scheme.
  const calls = { pending: 0, names: [] };
  Object.defineProperty(window, "okicrmCalls", { value: calls });
  const { fetch } = window;
  window.fetch = async (target, options) => {
    const address = String(target?.url ?? target);
    if (!address.startsWith("ipc:")) return fetch(target, options);
    calls.names.push(decodeURIComponent(address.split("/").at(-1)));
    calls.pending += 1;
    try {
      return await fetch(target, options);
    } finally {
      calls.pending -= 1;
    }
  };
}
