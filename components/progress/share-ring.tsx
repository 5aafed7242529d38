import type { Share } from '@/core/progress/lesson-progress';

interface ShareRingProps {
  /** Null while the record is asleep: an empty ring without a number. */
  readonly share: Share | null;
  /** Prints whole per cent. */
  readonly print: (percent: number) => string;
  readonly label: (percent: string) => string;
}

const radius = 27;

/** A ring that fills with the share done; the percentage stands inside. */
export function ShareRing({ share, print, label }: ShareRingProps) {
  const part = share === null || share.possible === 0 ? 0 : share.done / share.possible;
  const around = 2 * Math.PI * radius;
  const percent = print(Math.floor(part * 100));
  return (
    <svg
      className="ring"
      viewBox="0 0 64 64"
      role="img"
      aria-label={share === null ? undefined : label(percent)}
      aria-hidden={share === null}
    >
      <circle className="ring-track" cx="32" cy="32" r={radius} />
      <circle
        className="ring-share"
        cx="32"
        cy="32"
        r={radius}
        strokeDasharray={`${(part * around).toFixed(2)} ${around.toFixed(2)}`}
        transform="rotate(-90 32 32)"
      />
      {share !== null && (
        <text x="32" y="37">
          {percent}
        </text>
      )}
    </svg>
  );
}
