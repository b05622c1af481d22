package social.howdah.platform;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Permissions of files and directories that are made for the server's own user. */
public final class OwnerOnly {
  private OwnerOnly() {}

  /** 0600, where the file system has permissions. */
  public static FileAttribute<?>[] file() {
    return permissions("rw-------");
  }

  /** 0700, where the file system has permissions. */
  public static FileAttribute<?>[] directory() {
    return permissions("rwx------");
  }

  private static FileAttribute<?>[] permissions(String mode) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
