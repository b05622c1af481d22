package social.howdah.chat.talk;

/** A kind of chat that people answer from. Implementations are CDI beans. */
public interface ChatKind {

  /** What {@code howdah.destination.<name>.kind} says, for example {@code slack}. */
  String name();

  /** Whether people can answer there as it is configured. */
  boolean answers(TalkConfig config);

  /**
   * The chat behind a destination of this kind. Called at every start, and more than once.
   *
   * @throws social.howdah.platform.config.InvalidConfigurationException naming the property that
   *     cannot be used
   */
  Chat open(TalkConfig config);
}
