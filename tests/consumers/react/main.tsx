import { StrictMode, useEffect, useMemo, useRef, useState } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { type Card, type FactBoxElement, mount } from "fact-box";
import "fact-box/define";
import "fact-box/fact-box.css";
import type {} from "fact-box/react";

function mexico(value: number): Card {
  return {
    version: 1,
    title: "Mexico",
    subject: "MEX",
    compare: ["USA"],
    facts: [{
      id: "co2", label: "CO2 emissions", type: "number", unit: "tons per person", decimals: 1,
      target: { value: 2, year: 2030 },
    }],
    subjects: {
      MEX: { name: "Mexico", values: { co2: value } },
      USA: { name: "US", values: { co2: 16 } },
    },
  };
}

/** By an effect. */
function Mounted({ card }: { card: Card }) {
  const place = useRef<HTMLDivElement>(null);
  const box = useRef<ReturnType<typeof mount>>(null);
  const first = useRef(card);
  useEffect(() => {
    box.current = mount(place.current!, first.current, { loading: "eager", id: "mounted" });
    return () => box.current?.unmount();
  }, []);
  useEffect(() => void box.current?.update(card).catch(() => {}), [card]);
  return <div ref={place} />;
}

function App() {
  const [value, setValue] = useState(3.4);
  const [shown, setShown] = useState(true);
  const [told, setTold] = useState<string[]>([]);
  const element = useRef<FactBoxElement>(null);
  const card = useMemo(() => (value ? mexico(value) : { ...mexico(value), facts: [] }), [value]);
  const tell = (what: string) => setTold((before) => [...before, what]);
  return (
    <>
      <button id="next" onClick={() => setValue(5.1)}>Another value</button>
      <button id="wrong" onClick={() => setValue(0)}>No facts</button>
      <button id="hide" onClick={() => setShown(!shown)}>Hide</button>
      {shown && (
        <>
          <fact-box
            ref={element}
            id="element"
            loading="eager"
            json={card}
            onfact-box-ready={({ detail }) => tell(`ready ${detail.notices.length}`)}
            onfact-box-change={({ detail }) => tell(`change ${detail.compare}`)}
            onfact-box-error={({ detail }) => tell(`error ${detail.code} ${detail.path}`)}
          >
            <p>The text of the page.</p>
          </fact-box>
          <Mounted card={card} />
          {/* Written anew with each drawing, which changes nothing. */}
          <fact-box id="literal" loading="eager" json={{ ...mexico(1) }} onfact-box-ready={() => tell("literal")} />
        </>
      )}
      <output>{told.join("; ")}</output>
    </>
  );
}

/** As a server renders it, whose properties and events React does not take over. */
function Rendered() {
  const take = (element: FactBoxElement | null) => {
    if (element) element.json = mexico(3.4);
  };
  return (
    <fact-box ref={take} id="rendered" loading="eager">
      <p>The text of the page.</p>
    </fact-box>
  );
}

const rendered = document.querySelector("#server")!;
rendered.innerHTML = renderToString(<Rendered />);
hydrateRoot(rendered, <Rendered />);

createRoot(document.querySelector("#root")!).render(<StrictMode><App /></StrictMode>);
