"""The driver on a local Spark against one run of the program that ERIKTI names."""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from pyspark.sql import SparkSession

import driver

PROGRAM = os.environ["ERIKTI"]
RELEASES = 2000


def erikti(*arguments):
    subprocess.run([PROGRAM, *arguments], check=True, stderr=subprocess.PIPE)


class Driver(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        os.environ["PYSPARK_PYTHON"] = sys.executable
        os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
        spark = SparkSession.builder.master("local[2]").appName("test")
        for key, value in {
            "spark.ui.enabled": "false",
            "spark.driver.host": "127.0.0.1",
            "spark.ui.showConsoleProgress": "false",
        }.items():
            spark = spark.config(key, value)
        cls.spark = spark.getOrCreate()
        cls.spark.sparkContext.setLogLevel("ERROR")
        # Workers look for the functions of the driver under the name of its module.
        cls.spark.sparkContext.addPyFile(driver.__file__)
        cls.folder = tempfile.TemporaryDirectory()
        cls.place = Path(cls.folder.name)
        cls.releases = str(cls.place / "releases.jsonl")
        cls.register = str(cls.place / "register.csv")
        erikti(
            "generate", "--releases", str(RELEASES), "--seed", "4", "--inject", "all",
            "--register", cls.register, "--output", cls.releases,
        )

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()
        cls.folder.cleanup()

    def both(self, releases, partitions, *options, **how):
        """The findings of one run and those of the driver."""
        run, spark = str(self.place / "run.jsonl"), str(self.place / "spark.jsonl")
        erikti("flags", "run", releases, "--output", run, *options)
        driver.find(self.spark, PROGRAM, releases, spark, partitions, options, **how)
        return Path(run).read_bytes(), Path(spark).read_bytes()

    def test_eight_partitions_give_the_bytes_of_one_run(self):
        run, spark = self.both(self.releases, 8)
        self.assertGreater(run.count(b"\n"), 100)
        self.assertTrue(run == spark)

    def test_a_tree_of_merges_gives_all_states_of_one_run(self):
        options = ["--states", "all", "--register", "rnu=" + self.register, "--set", "R003.least_days=9"]
        run, spark = self.both(self.releases, 8, *options, fan_in=2)
        self.assertIn(b'"state":"insufficient"', run)
        self.assertTrue(run == spark)

    def test_partitions_that_spark_cuts_from_a_file_and_lines_that_are_no_text(self):
        lines = Path(self.releases).read_bytes().splitlines(keepends=True)[:60]
        odd = [b'{"releases":[\n', b'{"ocid":"\xff\xfe"}\r\n', b"\n", b"\xef\xbb\xbf" + lines[7]]
        broken = self.place / "broken.jsonl"
        broken.write_bytes(b"".join(lines[:7] + odd + lines[8:]))
        before = self.spark.conf.get("spark.sql.files.maxPartitionBytes")
        self.spark.conf.set("spark.sql.files.maxPartitionBytes", "20000")
        try:
            run, spark = self.both(str(broken), None)
        finally:
            self.spark.conf.set("spark.sql.files.maxPartitionBytes", before)
        self.assertTrue(run and run == spark)

    def test_more_partitions_than_releases_are_no_failure(self):
        few = self.place / "few.jsonl"
        few.write_bytes(b"".join(Path(self.releases).read_bytes().splitlines(keepends=True)[:3]))
        run, spark = self.both(str(few), 8)
        self.assertTrue(run == spark)

    def test_what_holds_no_process_fails_in_the_words_of_the_program(self):
        nothing = self.place / "nothing.jsonl"
        nothing.write_bytes(b"<html>\n")
        with self.assertRaisesRegex(RuntimeError, "no process"):
            driver.find(self.spark, PROGRAM, str(nothing), str(self.place / "none.jsonl"), 2)


if __name__ == "__main__":
    unittest.main(warnings="ignore")
