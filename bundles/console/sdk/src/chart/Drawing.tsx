import { theme } from 'antd';
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as take, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ChartProps } from '../kit/Chart';

take([
  BarChart,
  LineChart,
  PieChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** Draws a chart in the page's own colours; it is read when the first chart is looked at. */
export default function Drawing({ kind, categories, series, format, height = 240 }: ChartProps) {
  const { token } = theme.useToken();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  useEffect(() => {
    const made = init(place.current!, undefined, { renderer: 'svg' });
    chart.current = made;
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(place.current!);
    return () => {
      watcher.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    const words = { color: token.colorTextSecondary, fontFamily: token.fontFamily, fontSize: 12 };
    if (kind === 'pie') {
      const [first] = series;
      chart.current?.setOption(
        {
          animation: false,
          textStyle: words,
          tooltip: {
            trigger: 'item',
            confine: true,
            backgroundColor: token.colorBgElevated,
            borderColor: token.colorBorder,
            textStyle: { ...words, color: token.colorText },
          },
          series: [
            {
              type: 'pie',
              name: first?.name,
              radius: ['40%', '70%'],
              label: { ...words, formatter: '{b} {d}%' },
              data: categories.map((name, index) => ({ name, value: first?.values[index] ?? 0 })),
            },
          ],
        },
        { notMerge: true },
      );
      return;
    }
    const line = { lineStyle: { color: token.colorBorderSecondary } };
    chart.current?.setOption(
      {
        animation: false,
        color: [token.colorPrimary, token.colorWarning, token.colorSuccess, token.colorError],
        textStyle: words,
        grid: {
          left: 4,
          right: 12,
          top: series.length > 1 ? 36 : 12,
          bottom: 4,
          containLabel: true,
        },
        ...(series.length > 1
          ? { legend: { type: 'scroll', top: 0, left: 0, textStyle: words } }
          : {}),
        tooltip: {
          trigger: 'axis',
          confine: true,
          backgroundColor: token.colorBgElevated,
          borderColor: token.colorBorder,
          textStyle: { ...words, color: token.colorText },
          ...(format ? { valueFormatter: (value: unknown) => format(Number(value)) } : {}),
        },
        xAxis: {
          type: 'category',
          data: categories,
          axisLabel: { ...words, hideOverlap: true },
          axisLine: line,
          axisTick: { show: false },
          boundaryGap: kind === 'bar',
        },
        yAxis: {
          type: 'value',
          minInterval: format ? 0 : 1,
          axisLabel: format ? { ...words, formatter: format } : words,
          splitLine: line,
        },
        series: series.map(({ name, values }) => ({
          type: kind,
          name,
          data: values,
          barMaxWidth: 28,
          showSymbol: values.length < 2,
        })),
      },
      { notMerge: true },
    );
  }, [kind, categories, series, format, token]);
  return <div ref={place} style={{ height }} aria-hidden />;
}
