package org.ishaar.bench.year;

import java.util.Locale;
import java.util.PrimitiveIterator.OfDouble;
import java.util.stream.DoubleStream;

/** A chart with its axes, as part of an SVG. */
final class Chart {

    private static final double LEFT = 90;
    private static final double WIDTH = 740;
    private static final double HEIGHT = 230;

    private final double top;
    private final Axis x;
    private final Axis y;
    private final StringBuilder svg = new StringBuilder();

    /** @param top its distance from the picture's upper edge, with room for its title */
    Chart(double top, Axis x, Axis y) {
        this.top = top + 20;
        this.x = x;
        this.y = y;
        y.ticks().forEach(tick -> {
            double at = atY(tick.value());
            line(LEFT, at, LEFT + WIDTH, at);
            svg.append(label(LEFT - 8, at + 4, "end", tick.name()));
        });
        x.ticks().forEach(tick -> {
            double at = atX(tick.value());
            line(at, bottom(), at, bottom() + 5);
            svg.append(label(at, bottom() + 20, "middle", tick.name()));
        });
        line(LEFT, bottom(), LEFT + WIDTH, bottom());
    }

    /** What the chart shows, and what its x axis is. */
    void title(String ofChart, String ofX) {
        svg.append(label(LEFT, top - 14, "start", ofChart))
                .append(label(LEFT + WIDTH / 2, bottom() + 42, "middle", ofX));
    }

    void curve(String stroke, DoubleStream xs, DoubleStream ys) {
        svg.append("<path fill=\"none\" stroke-width=\"2.5\" ").append(stroke).append(" d=\"");
        char command = 'M';
        OfDouble values = ys.iterator();
        for (OfDouble places = xs.iterator(); places.hasNext(); ) {
            svg.append(command).append(point(atX(places.nextDouble()), atY(values.nextDouble())));
            command = 'L';
        }
        svg.append("\"/>\n");
    }

    String svg() {
        return svg.toString();
    }

    static String label(double atX, double atY, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\">%s</text>%n", atX, atY, anchor, text);
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        svg.append("<path stroke=\"#808080\" stroke-opacity=\"0.4\" d=\"M")
                .append(point(fromX, fromY))
                .append('L')
                .append(point(toX, toY))
                .append("\"/>\n");
    }

    private static String point(double atX, double atY) {
        return String.format(Locale.ROOT, "%.1f %.1f", atX, atY);
    }

    private double atX(double value) {
        return LEFT + WIDTH * x.share(value);
    }

    private double atY(double value) {
        return bottom() - HEIGHT * y.share(value);
    }

    private double bottom() {
        return top + HEIGHT;
    }
}
