package livery.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong with a file, in words: the platform's own message is often the path and nothing else. */
final class FileFault {

    private FileFault() {}

    static String words(IOException fault) {
        if (!(fault instanceof FileSystemException file) || file.getFile() == null) {
            return fault.getMessage() == null ? fault.toString() : fault.getMessage();
        }
        return file.getFile() + ": " + reason(file);
    }

    private static String reason(FileSystemException fault) {
        if (fault.getReason() != null) {
            return fault.getReason();
        }
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (fault instanceof NoSuchFileException) {
            return "there is no such file or directory";
        }
        if (fault instanceof FileAlreadyExistsException) {
            return "it is there already";
        }
        if (fault instanceof NotDirectoryException) {
            return "it is no directory";
        }
        return fault.getClass().getSimpleName();
    }
}
