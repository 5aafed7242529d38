import { islands, kindsOf, loadIsland, type IslandName, type IslandProps, type Waking } from './registry';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'course-island': HTMLAttributes<HTMLElement> & {
        'data-island': IslandName;
        'data-waking': Waking;
        'data-props': string;
        /** Item kinds, with spaces between; absent where there are none. */
        'data-kinds'?: string;
      };
    }
  }
}

/**
 * An island on a page: its HTML, and on the element around it what it takes to wake it in the published site
 * (wake-islands.ts). In development the component is woken by React like any other.
 *
 * @param props as the island's component takes them; they must survive JSON
 */
export async function Island<Name extends IslandName>({ name, props }: { name: Name; props: IslandProps<Name> }) {
  const Component = await loadIsland(name);
  const kinds = kindsOf(name, props);
  return (
    <course-island
      data-island={name}
      data-waking={islands[name].waking}
      data-props={JSON.stringify(props)}
      {...(kinds.length === 0 ? {} : { 'data-kinds': kinds.join(' ') })}
    >
      <Component {...props} />
    </course-island>
  );
}
