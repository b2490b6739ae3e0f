import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

afterEach(cleanup);

// The machines that run this are busy; a test that waits in vain still fails.
configure({ asyncUtilTimeout: 10_000 });

// What jsdom does not have and react-aria or the router ask for.
Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, String.raw`\$&`) } });
Object.assign(Element.prototype, { scrollIntoView: () => undefined });
Object.assign(globalThis, { scrollTo: () => undefined });
