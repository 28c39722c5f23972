package livery.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import livery.archive.ModuleArchive;

/** Copies what somebody sends, no more of it than may be kept. */
final class Bounded {

    private Bounded() {}

    static void copy(InputStream bytes, Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            long copied = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                copied += read;
                if (copied > ModuleArchive.LARGEST) {
                    throw ModuleArchive.tooLarge();
                }
                file.write(buffer, 0, read);
            }
        }
    }
}
