/** What would be here, why it is not, and the one next step; in the place of the content. */
import type { ReactNode } from "react";

export function Empty({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="emp">
      <p>{children}</p>
      {action === undefined ? null : <div className="do">{action}</div>}
    </div>
  );
}
