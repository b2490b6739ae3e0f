import { useDeferredValue } from "react";
import { Skeleton } from "~/components";
import { useWords } from "~/i18n";
import type { InvoiceDraft } from "~/ipc/bindings";
import styles from "./Invoices.module.css";
import { usePreviewPages } from "./queries";

/** The document as the PDF will draw it. */
export function Preview({ draft }: { draft: InvoiceDraft }) {
  const say = useWords();
  const pages = usePreviewPages(useDeferredValue(draft));
  return (
    <section className={styles.preview} aria-label={say("invoices-preview")}>
      {pages.data === undefined ? (
        <Skeleton lines={12} />
      ) : (
        pages.data.map((page, position) => (
          <img
            key={position}
            className={styles.paper}
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(page.svg)}`}
            alt={page.text}
          />
        ))
      )}
      <p className={styles.saved}>{say("invoices-preview-number")}</p>
    </section>
  );
}
