package social.howdah.webhook;

/**
 * A kind of system that sends events. Implementations are CDI beans; further ones may come from a
 * jar beside the WAR.
 */
public interface SourceKind {

  /** What {@code howdah.source.<name>.kind} says, for example {@code github}. */
  String name();

  /**
   * Makes a source of this kind.
   *
   * @throws social.howdah.platform.config.InvalidConfigurationException naming the property that
   *     cannot be used; the start fails with it
   */
  Source open(SourceConfig config);
}
