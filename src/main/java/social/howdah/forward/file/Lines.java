package social.howdah.forward.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** The end of a file of lines. Reads no more of it than that. */
record Lines(FileChannel file) {
  private static final int BLOCK = 8_192;

  /** Takes away what follows the last line break: the beginning of a line that was never ended. */
  void cutTornEnd() throws IOException {
    file.truncate(lineBreakBefore(file.size()) + 1);
  }

  /** The last whole line, without its line break; empty when there is none. */
  String last() throws IOException {
    long end = lineBreakBefore(file.size());
    if (end < 0) {
      return "";
    }
    long begin = lineBreakBefore(end) + 1;
    return StandardCharsets.UTF_8.decode(read(begin, Math.toIntExact(end - begin))).toString();
  }

  /** Returns when the line is on disk. */
  void append(String line) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
    long position = file.size();
    while (bytes.hasRemaining()) {
      position += file.write(bytes, position);
    }
    file.force(true);
  }

  /** Where the last line break before a position is; -1 when there is none. */
  private long lineBreakBefore(long position) throws IOException {
    long end = position;
    while (end > 0) {
      long begin = Math.max(0, end - BLOCK);
      ByteBuffer block = read(begin, (int) (end - begin));
      for (int i = block.limit() - 1; i >= 0; i--) {
        if (block.get(i) == '\n') {
          return begin + i;
        }
      }
      end = begin;
    }
    return -1;
  }

  private ByteBuffer read(long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, position + bytes.position()) < 0) {
        throw new IOException("The file has become shorter.");
      }
    }
    return bytes.flip();
  }
}
