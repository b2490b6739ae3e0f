import { useDeferredValue } from "react";
import { ErrorScreen, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import type { InvoiceDraft, PreviewPage } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "./Invoices.module.css";
import { useInvoicePagesOf, usePreviewPages } from "./queries";

/** A draft as the PDF will draw it. */
export function DraftPreview({ draft }: { draft: InvoiceDraft }) {
  const say = useWords();
  const pages = usePreviewPages(useDeferredValue(draft));
  return (
    <Pages label={say("invoices-preview")} query={pages}>
      <p className={styles.quiet}>{say("invoices-preview-number")}</p>
    </Pages>
  );
}

/** An issued invoice as its PDF draws it. */
export function IssuedPreview({ id }: { id: string }) {
  const say = useWords();
  return <Pages label={say("invoices-pages")} query={useInvoicePagesOf(id)} />;
}

interface PagesProps {
  label: string;
  query: { data: readonly PreviewPage[] | undefined; error: unknown; refetch: () => unknown };
  children?: React.ReactNode;
}

function Pages({ label, query, children }: PagesProps) {
  const { data, error, refetch } = query;
  return (
    // It scrolls, so the keys must reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.preview} aria-label={label} tabIndex={0}>
      {data?.map((page, position) => (
        <img
          key={position}
          className={styles.paper}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(page.svg)}`}
          alt={page.text}
        />
      ))}
      {data === undefined &&
        (error === null ? (
          <Skeleton lines={12} />
        ) : (
          <ErrorScreen error={appErrorFrom(error)} onRetry={() => void refetch()} />
        ))}
      {children}
    </section>
  );
}
