// From now on every breach of the policy is counted; those that happened before are told too.
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
  window.addEventListener("error", (event) => errors.push(String(event.message)));
  window.addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));
}
