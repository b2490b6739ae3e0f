import styles from "./Sidebar.module.css";

/** The sign of OkiCRM: an open ring with a dot, as on the application's icon. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden className={styles.mark}>
      <rect width="24" height="24" rx="6" className={styles.markGround} />
      <path d="M16.2 8.4a5.6 5.6 0 1 0 1.2 5.2" className={styles.markRing} />
      <circle cx="16.9" cy="9.4" r="1.5" className={styles.markDot} />
    </svg>
  );
}
