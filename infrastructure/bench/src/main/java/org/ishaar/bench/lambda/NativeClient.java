package org.ishaar.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The native part of AWS's runtime interface client. Each process would unpack it to the same file under /tmp, from under
 * another that is loading it; the managed runtime has it unpacked already, so here it is unpacked once.
 */
final class NativeClient {

    private static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    private static final Path FOLDER =
            Path.of("infrastructure/bench/target/native").toAbsolutePath();

    private NativeClient() {}

    /** The JVM's flag that names it. */
    static String flag() throws IOException {
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        String name = "libaws-lambda-jni.linux-" + processor + ".so";
        Path library = FOLDER.resolve(name);
        if (!Files.exists(library)) {
            unpack(name, library);
        }
        return "-D" + PROPERTY + "=" + library;
    }

    private static void unpack(String name, Path library) throws IOException {
        Files.createDirectories(FOLDER);
        try (JarFile jar = new JarFile(Libraries.ofRuntimeClient().toFile())) {
            ZipEntry entry = jar.getEntry("jni/" + name);
            Files.copy(jar.getInputStream(entry), library);
        }
    }
}
