/** A text that may be long: cut at some lines in a table or in rows, where hovering shows all; whole elsewhere. */
export function Clipped({ text, lines = 1 }: { text: string; lines?: number }) {
  return (
    <span className="lv-clipped" style={{ WebkitLineClamp: lines }} title={text}>
      {text}
    </span>
  );
}
