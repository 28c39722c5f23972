/** The product's mark and name. */
export function Brand() {
  return (
    <span className="sh-brand">
      <img src="/console/icon.svg" alt="" width={28} height={28} />
      Livery
    </span>
  );
}
