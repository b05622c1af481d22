package social.howdah.routing.condition;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.extensions.CelStringExtensions.Function;
import dev.cel.parser.CelStandardMacro;
import java.util.Optional;

/**
 * The language of conditions: which variables, functions and macros there are. {@code event} has a
 * type, so that a slip of the pen is an error at the start; what a payload holds, nobody knows
 * before it comes.
 */
final class Dialect {
  private static final CelType TEXTS = ListType.create(SimpleType.STRING);

  /** What {@code event} has, as {@link social.howdah.routing.language.Facts} fills it. */
  static final ImmutableMap<String, CelType> EVENT =
      ImmutableMap.<String, CelType>builder()
          .put("source", SimpleType.STRING)
          .put("id", SimpleType.STRING)
          .put("type", SimpleType.STRING)
          .put("time", SimpleType.TIMESTAMP)
          .put("subject", SimpleType.STRING)
          .put("actor", SimpleType.STRING)
          .put("bot", SimpleType.BOOL)
          .put("url", SimpleType.STRING)
          .put("title", SimpleType.STRING)
          .put("severity", SimpleType.STRING)
          .put("labels", TEXTS)
          .put("branch", SimpleType.STRING)
          .put("paths", TEXTS)
          .put("thread", SimpleType.STRING)
          .put("phase", SimpleType.STRING)
          .buildOrThrow();

  private static final StructType EVENT_TYPE =
      StructType.create("Event", EVENT.keySet(), name -> Optional.ofNullable(EVENT.get(name)));

  /** Those that cannot make a large text of a small one in a single step. */
  private static final CelStringExtensions STRINGS =
      CelExtensions.strings(
          Function.CHAR_AT,
          Function.INDEX_OF,
          Function.LAST_INDEX_OF,
          Function.LOWER_ASCII,
          Function.UPPER_ASCII,
          Function.SPLIT,
          Function.SUBSTRING,
          Function.TRIM);

  static final Cel CEL =
      CelFactory.legacyCelBuilder()
          .setOptions(
              CelOptions.current()
                  .enableHeterogeneousNumericComparisons(true)
                  .comprehensionMaxIterations(10_000)
                  .maxExpressionCodePointSize(10_000)
                  .maxParseRecursionDepth(100)
                  .populateMacroCalls(true)
                  .maxRegexProgramSize(10_000)
                  .build())
          .setStandardMacros(
              CelStandardMacro.STANDARD_MACROS.stream()
                  .filter(macro -> macro != CelStandardMacro.HAS)
                  .toList())
          .addMacros(Presence.HAS)
          .setTypeProvider(types())
          .addVar("event", EVENT_TYPE)
          .addVar("data", MapType.create(SimpleType.STRING, SimpleType.DYN))
          .addVar("now", SimpleType.TIMESTAMP)
          .addCompilerLibraries(STRINGS)
          .addRuntimeLibraries(STRINGS)
          .addFunctionDeclarations(Functions.declarations())
          .addFunctionBindings(Functions.bindings())
          .setResultType(SimpleType.BOOL)
          .build();

  private Dialect() {}

  private static CelTypeProvider types() {
    return new CelTypeProvider() {
      @Override
      public ImmutableCollection<CelType> types() {
        return ImmutableList.of(EVENT_TYPE);
      }

      @Override
      public Optional<CelType> findType(String name) {
        return types().stream().filter(type -> type.name().equals(name)).findFirst();
      }
    };
  }
}
