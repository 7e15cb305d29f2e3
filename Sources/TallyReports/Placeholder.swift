package enum TallyReportsModule {}
