import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef } from 'react';

export interface ChartProps {
  option: EChartsCoreOption;
  /** What the chart shows, in a sentence, for those who do not see it. */
  label: string;
  height: number;
}

/** A chart that follows its box and is redrawn at most once an animation frame, whatever arrives. */
export function Chart({ option, label, height }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const draw = useRef<(option: EChartsCoreOption) => void>(undefined);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const drawing = startDrawing(element);
    draw.current = drawing.draw;
    return drawing.stop;
  }, []);

  useEffect(() => {
    draw.current?.(option);
  }, [option]);

  return <div ref={box} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}

function startDrawing(element: HTMLElement): { draw: (option: EChartsCoreOption) => void; stop: () => void } {
  let chart: EChartsType | undefined;
  let latest: EChartsCoreOption | undefined;
  let frame = 0;
  let isStopped = false;

  const flush = (): void => {
    frame = 0;
    if (chart === undefined || latest === undefined) return;
    chart.setOption(latest);
    latest = undefined;
  };
  const draw = (option: EChartsCoreOption): void => {
    latest = option;
    if (frame === 0) frame = requestAnimationFrame(flush);
  };
  const resizes = new ResizeObserver(() => chart?.resize());
  void import('./echarts').then(({ init }) => {
    if (isStopped) return;
    chart = init(element);
    resizes.observe(element);
    flush();
  });
  return {
    draw,
    stop: () => {
      isStopped = true;
      cancelAnimationFrame(frame);
      resizes.disconnect();
      chart?.dispose();
    },
  };
}
