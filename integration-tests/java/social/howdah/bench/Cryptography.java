package social.howdah.bench;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import social.howdah.push.encryption.Decryption;
import social.howdah.push.encryption.PushRequest;
import social.howdah.push.encryption.ReceiverKeys;
import social.howdah.push.encryption.Vapid;
import social.howdah.sandbox.PushSender;
import social.howdah.sandbox.World;

/** The yardstick: verifies and decrypts one push over and over, and does nothing else. */
record Cryptography(Vapid vapid, String serverKey, PushRequest request, ReceiverKeys keys) {

  /** Of pushes that this server sends to there. */
  static Cryptography as(PushSender sender, URI endpoint) throws Exception {
    ReceiverKeys keys = ReceiverKeys.generate();
    World.Subscription subscription =
        new World.Subscription(
            "1",
            "token",
            endpoint.toString(),
            keys.publicKey(),
            keys.auth().reveal(),
            true,
            Set.of());
    PushSender.Push push =
        sender.sealed(
            "{\"notification_id\":1,\"body\":\"%s\"}".formatted("x".repeat(120)), subscription);
    Map<String, List<String>> headers =
        push.headers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    return new Cryptography(
        new Vapid(endpoint.getScheme() + "://" + endpoint.getAuthority(), Clock.systemUTC()),
        sender.serverKey(),
        new PushRequest(headers, push.body()),
        keys);
  }

  /** How many it does on all cores. */
  double perSecond(Duration length) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    long begin = System.nanoTime();
    List<Future<Long>> counts = new ArrayList<>();
    for (int i = 0; i < cores; i++) {
      counts.add(threads.submit(() -> count(begin + length.toNanos())));
    }
    long all = 0;
    for (Future<Long> count : counts) {
      all += count.get();
    }
    threads.shutdown();
    return all / ((System.nanoTime() - begin) / 1e9);
  }

  private long count(long end) throws Exception {
    long count = 0;
    for (; System.nanoTime() < end; count++) {
      vapid.check(request, serverKey);
      if (Decryption.decrypt(request, keys).length == 0) {
        throw new IllegalStateException("nothing was in it");
      }
    }
    return count;
  }
}
