package org.ishaar.bench;

import java.util.List;

/** What one part of the bench found: a chapter of {@code RESULTS.md} in Markdown, and the figures that are held. */
public record Section(String heading, String text, List<Figure> figures) {}
