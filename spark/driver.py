"""Finds flags on Spark: partitions become tallies, tallies are merged, the sum is judged.

    spark-submit driver.py RELEASES FINDINGS [--partitions N] [-- --states all ...]

RELEASES is what Spark can read: files or folders with one compiled release on each line. What stands
after -- are options of 'erikti flags tally'. The program has to be on every machine, at the same place.
The findings are those of 'erikti flags run' over everything, byte for byte.
"""

import argparse
import math
import subprocess
import tempfile

from pyspark.sql import SparkSession
from pyspark.sql.functions import col

FAN_IN = 16


def erikti(command, chunks):
    """Gives the chunks to the program's standard input, and what it prints when it has read them all."""
    with tempfile.TemporaryFile() as told, subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=told
    ) as process:
        try:
            for chunk in chunks:
                process.stdin.write(chunk)
            process.stdin.close()
        except BrokenPipeError:
            pass  # It gave up: its exit status and its words say why.
        printed = process.stdout.read()
        if process.wait() != 0:
            told.seek(0)
            raise RuntimeError(told.read().decode("utf-8", "replace").strip())
        return printed


def tally(program, options):
    """A function that makes one tally of the lines of a partition, also of none."""
    command = [program, "flags", "tally", "-", "--lines", "--output", "-", *options]

    def of_partition(rows):
        yield erikti(command, (bytes(row.value) + b"\n" for row in rows))

    return of_partition


def merge(program):
    """A function that makes one tally of those of a partition."""
    command = [program, "flags", "merge", "-", "--tally", "-"]

    def of_partition(tallies):
        tallies = list(tallies)
        if tallies:
            yield erikti(command, tallies)

    return of_partition


def find(spark, program, releases, findings, partitions=None, options=(), fan_in=FAN_IN):
    """Writes the findings of the releases to a file on the machine of the driver."""
    # As bytes: a line that is no text has to arrive as it is, to be counted as broken.
    lines = spark.read.option("lineSep", "\n").text(releases).select(col("value").cast("binary"))
    if partitions:
        lines = lines.repartition(partitions)
    tallies = lines.rdd.mapPartitions(tally(program, list(options)))
    while tallies.getNumPartitions() > fan_in:
        fewer = math.ceil(tallies.getNumPartitions() / fan_in)
        tallies = tallies.repartition(fewer).mapPartitions(merge(program))
    erikti([program, "flags", "merge", "-", "--output", findings], tallies.collect())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("releases")
    parser.add_argument("findings")
    parser.add_argument("options", nargs="*", help="options of 'erikti flags tally', after --")
    parser.add_argument("--erikti", default="erikti", help="where the program is")
    parser.add_argument("--partitions", type=int, help="as many as Spark makes, when left out")
    given = parser.parse_args()
    spark = SparkSession.builder.appName("erikti").getOrCreate()
    try:
        find(spark, given.erikti, given.releases, given.findings, given.partitions, given.options)
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
