package social.howdah.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A body that may be so long and take so long: a server must not hold us by dripping. */
public final class BoundedBody extends FilterInputStream {
  private final long largest;
  private final long end;
  private long read;

  public BoundedBody(InputStream body, long largestBytes, Duration longest) {
    super(body);
    this.largest = largestBytes;
    this.end = System.nanoTime() + longest.toNanos();
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int some = super.read(buffer, offset, length);
    count(Math.max(0, some));
    return some;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    count(skipped);
    return skipped;
  }

  private void count(long bytes) throws IOException {
    read += bytes;
    if (read > largest) {
      throw new IOException("the answer is larger than " + largest + " bytes");
    }
    if (System.nanoTime() > end) {
      throw new IOException("the answer takes too long");
    }
  }
}
