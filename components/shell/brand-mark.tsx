/** The half-circle of seats on the horizon. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 34 22" aria-hidden="true">
      <g className="brand-seats">
        <circle cx="6" cy="16.2" r="2.1" />
        <circle cx="8.9" cy="9.5" r="2.1" />
        <circle cx="17" cy="5.4" r="2.1" />
        <circle cx="25.1" cy="9.5" r="2.1" />
        <circle cx="28" cy="16.2" r="2.1" />
        <circle cx="12.6" cy="15.8" r="1.9" />
        <circle cx="17" cy="12.6" r="1.9" />
        <circle cx="21.4" cy="15.8" r="1.9" />
      </g>
      <path className="brand-horizon" d="M0 20.5H34" />
    </svg>
  );
}
