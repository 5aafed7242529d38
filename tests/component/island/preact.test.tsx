import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LanguageSwitchIsland } from '@/components/shell/language-switch-island';
import { renderedByPreact } from './preact-tools';

it('is Preact that runs the islands', () => {
  const rendered = renderedByPreact(() => {
    render(<LanguageSwitchIsland locale="en" path="/en/" label="Language" />);
  });
  expect(rendered).toContain(LanguageSwitchIsland);
});
