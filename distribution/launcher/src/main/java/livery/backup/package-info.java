/** One file that holds an installation: written from a snapshot while it runs, and restored into an empty place. */
@org.jspecify.annotations.NullMarked
package livery.backup;
