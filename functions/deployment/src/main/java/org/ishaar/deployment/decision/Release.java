package org.ishaar.deployment.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a version of the functions, and the settings that it has. SAM publishes a version for each name: with other
 * settings under the same name the functions behind their alias would go on with the old ones.
 *
 * @param settings a digest of them
 */
public record Release(String name, String settings) {

    private static final Pattern ID = Pattern.compile("release-([A-Za-z0-9]+)-([0-9a-f]{16})");
    private static final int DIGITS = 16;

    /** Of the resource's properties: the name, and all others as settings. */
    public static Release of(Map<String, Object> properties) {
        Map<String, Object> settings = new TreeMap<>(properties);
        Object name = settings.remove("Release");
        // CloudFormation's own; not a setting of any function.
        settings.keySet().removeIf(key -> key.startsWith("Service"));
        if (!(name instanceof String text) || text.isBlank()) {
            throw new NotDoneException("the property Release is missing");
        }
        return new Release(text, digest(settings.toString()));
    }

    /** What the resource's id says of the release before. */
    public static Optional<Release> ofId(String physicalId) {
        Matcher id = ID.matcher(physicalId);
        return id.matches() ? Optional.of(new Release(id.group(1), id.group(2))) : Optional.empty();
    }

    /** CloudFormation keeps it, and hands it back at the next update: no other memory is needed. */
    public String id() {
        return "release-" + name + "-" + settings;
    }

    /** Whether nothing would take up the settings of this one, coming after the other; a rollback's are the other's own. */
    public boolean goesUnnoticedAfter(Release before) {
        return name.equals(before.name) && !settings.equals(before.settings);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
