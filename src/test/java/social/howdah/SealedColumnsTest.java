package social.howdah;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.platform.vault.SealedColumn;
import social.howdah.platform.vault.SealedColumns;

/** A rotation finds every secret: no column of bytes is left out, and none is invented. */
@ParameterizedClass
@EnumSource
class SealedColumnsTest {
  private static final List<SealedColumn> DECLARED =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests()).importPackages("social.howdah").stream()
              .filter(found -> found.isAssignableTo(SealedColumns.class) && !found.isInterface())
              .map(JavaClass::reflect)
              .flatMap(store -> made(store).sealedColumns().stream())
              .toList();

  /** Bytes that are no secret. */
  private static final Set<String> OTHERS =
      Set.of("scheduled_tasks.task_data", "event_payload.data");

  private final Database database;

  SealedColumnsTest(TestDatabase kind) {
    database = kind.open();
  }

  @AfterEach
  void close() {
    ((HikariDataSource) database.dataSource()).close();
  }

  @Test
  void everyColumnOfBytesIsDeclaredByTheStoreThatSealsIt() {
    assertThat(DECLARED.stream().map(SealedColumn::name).toList())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(columnsOfBytes());
  }

  /** Rows are gone through in the order of the key, and found by it. */
  @Test
  void everyKeyIsThePrimaryKeyOfItsTable() {
    assertThat(DECLARED.stream())
        .allSatisfy(column -> assertThat(primaryKey(column.table())).containsExactly(column.key()));
  }

  /** A store tells its columns without a database. */
  private static SealedColumns made(Class<?> store) {
    try {
      Constructor<?> constructor = store.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return (SealedColumns) constructor.newInstance(new Object[constructor.getParameterCount()]);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> columnsOfBytes() {
    return query(
            """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE LOWER(table_schema) = 'public'
            AND (data_type = 'bytea' OR LOWER(data_type) LIKE 'binary%')
            """)
        .stream()
        .filter(name -> !OTHERS.contains(name))
        .toList();
  }

  private List<String> primaryKey(String table) {
    return query(
        """
        SELECT k.column_name FROM information_schema.key_column_usage k
        JOIN information_schema.table_constraints c ON c.constraint_name = k.constraint_name
        AND c.table_name = k.table_name
        WHERE c.constraint_type = 'PRIMARY KEY' AND c.table_name = '%s'
        """
            .formatted(table));
  }

  private List<String> query(String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
